package First;
sub one { my $self = shift; helper_one() }

package Second;
use parent -norequire, 'First';
sub two { my $self = shift; helper_two() }

1;
