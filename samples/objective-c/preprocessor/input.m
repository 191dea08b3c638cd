#import "Store.h"
#define WEAKLY(x) __weak __typeof(x) weak_##x = x
#if TARGET_OS_IOS
#import <UIKit/UIKit.h>
#else
#import <AppKit/AppKit.h>
#endif

@implementation Screen
- (void)clear { [self fill]; }
#if DEBUG
- (void)dump { [self print]; }
#endif
- (void)draw {
  WEAKLY(self);
#ifdef FAST
  if (fast()) {
#else
  if (slow()) {
#endif
    [self paint];
  }
}
@end
