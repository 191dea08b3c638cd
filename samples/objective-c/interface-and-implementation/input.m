#import <Foundation/Foundation.h>
#import "Store.h"
@import UIKit;

@class Item;

/// Keeps items.
@interface Store : NSObject <NSCopying>
@property (nonatomic, strong) NSMutableArray<Item *> *items;
@property (nonatomic, copy) void (^changed)(Store *store);
- (void)add:(Item *)item at:(NSUInteger)index;
+ (instancetype)storeWithItems:(NSArray *)items;
@end

@implementation Store

+ (instancetype)storeWithItems:(NSArray *)items {
  Store *store = [[Store alloc] init];
  [store.items addObjectsFromArray:items];
  return store;
}

#pragma mark - Changing

- (void)add:(Item *)item at:(NSUInteger)index
{
  [self.items insertObject:item atIndex:index];
  if (self.changed) self.changed(self);
}

@end
