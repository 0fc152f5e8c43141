import Testing

@testable import JjakCore
