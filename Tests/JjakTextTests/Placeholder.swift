import Testing

@testable import JjakText
