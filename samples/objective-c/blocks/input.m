typedef void (^Done)(NSError *error);

static void finish(Done done) {
  if (done) done(nil);
}

@implementation Loader
- (void)load:(Done)done {
  __weak Loader *weakSelf = self;
  dispatch_async(dispatch_get_main_queue(), ^{
    [weakSelf started];
    finish(^(NSError *error) {
      done(error);
    });
  });
  [self.items enumerateObjectsUsingBlock:^(id item, NSUInteger i, BOOL *stop) {
    [item prepare];
  }];
}
@end
