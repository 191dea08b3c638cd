use Try::Tiny;
my $url = $ENV{DATABASE_URL} // 'x';
sub load {
    my $file = shift;
    open(my $fh, '<', $file) or die "cannot open $file: $!";
    my $ok = eval { parse($fh); 1 };
    try {
        risky();
    } catch {
        warn "failed: $_";
        die My::Error->new(code => 1);
    };
    My::Error->throw('x') if $ok;
    $log->error('done');
}
