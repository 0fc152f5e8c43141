import Testing

@testable import JjakMemory
