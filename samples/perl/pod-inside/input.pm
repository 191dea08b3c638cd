package Doc::Inside;

=pod

=over 4

=item greet(who) { 

    use Hidden::Module;
    sub hidden { call_a(1) }

=back

=cut

sub greet {
    my ($self, $who) = @_;
    return $self->say_it($who);

=begin comment

} call_b("unbalanced

=end comment

=cut

}

my $x =cut_at(1);
1;
__DATA__
sub data_only { call_c() }
