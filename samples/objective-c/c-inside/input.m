#include "helpers.h"
#define LIMIT 3

static NSString *const kName = @"name";

typedef NS_ENUM(NSInteger, State) {
  StateOpen,
  StateClosed = LIMIT
};

int helper(int a) { return external(a); }

@implementation Machine {
  int count;
}
static int inner(int a) {
  return helper(a);
}
- (State)state {
  return inner(count) > 0 ? StateOpen : StateClosed;
}
@end

int after(void) { return helper(1); }
