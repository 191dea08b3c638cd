sub page {
    my $name = shift;
    print <<"HTML", footer($name);
<p>Don't call_me() $name {</p>
HTML
    my $raw = <<'RAW';
sub hidden { not_called(); }
RAW
    my $text = lc(<<~END) . tail($raw);
        indented (
        END
    return 1 << shift_by($text);
}
after_it();
