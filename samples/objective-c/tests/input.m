#import <XCTest/XCTest.h>
#import "Store.h"

@interface StoreTests : XCTestCase
@end

@implementation StoreTests

- (void)setUp {
  [super setUp];
}

- (void)testAdds {
  Store *store = [Store new];
  XCTAssertEqual(store.items.count, 0);
}

- (Store *)makeStore {
  return [Store new];
}

@end
