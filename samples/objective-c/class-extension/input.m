#import "Door.h"

static NSString *const kOpened = @"opened";

@interface Door () <Lockable>
@property (nonatomic, weak) id<DoorDelegate> delegate;
@end

@implementation Door

@synthesize name = _name;
@dynamic title;

- (void)open {
  @synchronized (self) {
    _open = YES;
  }
  @autoreleasepool { [_delegate doorDidOpen:self]; }
}

@end
