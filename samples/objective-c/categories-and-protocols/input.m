#import "Store.h"

@protocol Loading;

@protocol Loading <NSObject>
- (BOOL)loadFrom:(NSURL *)url error:(NSError **)error;
@optional
- (void)didLoad;
@end

@interface Store (Loading) <Loading>
- (void)reload;
@end

@interface Store ()
@property (nonatomic) BOOL loaded;
@end

@implementation Store (Loading)
- (BOOL)loadFrom:(NSURL *)url error:(NSError **)error {
  return [self parse:[NSData dataWithContentsOfURL:url] error:error];
}
- (void)reload { [self loadFrom:nil error:nil]; }
@end
