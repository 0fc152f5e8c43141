import Testing

@testable import JjakWorkflows
