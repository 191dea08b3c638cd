public func forge() {}
