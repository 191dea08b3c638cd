use strict;
use Test::More tests => 4;
use_ok('My::Store');

my $store = My::Store->new;
isa_ok($store, 'My::Store');

subtest 'outer (one)' => sub {
    plan tests => 1;
    subtest "inner" => sub {
        like $store->name, qr/^it's \{/, 'named';
    };
};

is_deeply [$store->keys], [qw(a b)], 'sub hidden { }';
