use strict;

my @open = grep { is_open($_) } all_orders();
my @rows = map { { id => key_of($_), size => 1 } }
    sort { rank_of($a) <=> rank_of($b) } @open;
my @names = map { lc_of($_) . "}" } @rows;
done(@names);
my @rest = (plain(1), @names);
