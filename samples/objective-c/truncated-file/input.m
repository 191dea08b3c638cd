@implementation Cut
- (void)whole { [self other]; }
- (void)open {
  [self other:@"
  call(1
