import Testing

@testable import JjakEmbedding
