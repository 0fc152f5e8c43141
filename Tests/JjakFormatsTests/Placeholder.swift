import Testing

@testable import JjakFormats
