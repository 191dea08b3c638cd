#import "Shelf.h"

NS_ASSUME_NONNULL_BEGIN

@interface Shelf<__covariant Element> : NSObject
@property (nonatomic, readonly, nullable, getter=isFull) NSArray<Element> *all;
@property (class, nonatomic, readonly) Shelf *shared;
- (nullable Element)first NS_SWIFT_NAME(front());
- (instancetype)init NS_UNAVAILABLE;
@end

NS_ASSUME_NONNULL_END

@implementation Shelf

- (nullable id)first {
  NSDictionary<NSString *, NSArray<Shelf *> *> *map = [self index];
  return map[@"a"].firstObject;
}

@end
