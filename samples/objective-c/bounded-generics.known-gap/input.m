/// Keeps what can be copied.
@interface Shelf<__covariant Element : id<NSCopying>> : NSObject
@property (nonatomic, readonly) NSUInteger size;
@end

@implementation Shelf

- (void)clear {
  [self drop];
}

@end
