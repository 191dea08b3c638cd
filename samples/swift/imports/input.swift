import Foundation
import struct Network.NWEndpoint
import func Darwin.C.exit
@testable import ShopCore
@preconcurrency public import Networking; internal import Utilities
@_exported import class UIKit.UIView

let text = "import Fake"
let `import` = 1
