@implementation Text
- (NSArray *)parts {
  NSString *a = @"[fake call] { @end";
  // [hidden call];
  /* - (void)hidden { } */
  char brace = '}';
  NSDictionary *map = @{ @"key": @[ a, @(count(brace)), @1 ] };
  id first = map[@"key"][0];
  int xs[2] = { [first intValue], (int)[a length] };
  return @[ first, @(xs[0]), [NSString stringWithFormat:@"%d", xs[1]] ];
}
@end
