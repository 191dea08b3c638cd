@implementation Worker
- (void)run {
  NSString *home = NSProcessInfo.processInfo.environment[@"HOME"];
  @try {
    [self performSelector:@selector(step:) withObject:home];
  } @catch (NSException *exception) {
    NSLog(@"failed: %@", exception);
    @throw exception;
  }
  @synchronized (self) {
    if ([self conformsToProtocol:@protocol(NSCopying)]) step(1);
  }
  @autoreleasepool { drain(); }
}
- (void)step:(id)x { }
@end

int main(int argc, char *argv[]) {
  [[Worker new] run];
  return 0;
}
