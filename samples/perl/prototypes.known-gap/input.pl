use strict;

sub with_block (&@);
sub max_of :prototype($$) { return larger($_[0], $_[1]) }
sub with_block (&@) {
    my ($code, @list) = @_;
    return apply($code, @list);
}
with_block { shout($_) } names_of(1);
