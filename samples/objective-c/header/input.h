#import <Foundation/Foundation.h>

NS_ASSUME_NONNULL_BEGIN

typedef NS_OPTIONS(NSUInteger, CartOptions) {
  CartOptionsNone = 0,
  CartOptionsGift = 1 << 0,
};

/// Keeps what will be bought.
@interface Cart<ItemType> : NSObject
@property (nonatomic, readonly) NSUInteger size;
@property (nonatomic, weak, nullable) id<CartDelegate> delegate;
- (void)add:(ItemType)item NS_SWIFT_NAME(add(_:));
@end

FOUNDATION_EXPORT NSString *const CartChangedNotification;

NS_ASSUME_NONNULL_END
