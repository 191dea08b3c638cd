@implementation Deep

- (void)nested:(NSArray<NSString *> *)names {
  [[[Factory shared] makeWith:[names firstObject] and:^BOOL(id x) { return [x isReady]; }] start];
  int n = (int)[(Store *)self.store count] + counts[0];
  if (![self.delegate respondsToSelector:@selector(done:)]) return;
  NSString *text = flag ? [self left] : [self right];
  [self setTitle:text
           color:[UIColor colorWithWhite:0.5 alpha:1]
        animated:YES];
  self.items[[self index]] = @{ @"n" : @(n) };
}

@end
