/// Settings of one run.
#[derive(clap::Parser, Debug, Clone, PartialEq, Eq, Hash)]
#[command(name = "run", about, long_about = "fn a() {}", args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[arg(long, env = "LISTEN_PORT", default_value_t = default_port())]
    port: u16,
}

/// Runs twice.
#[rstest]
#[case(1, 2)]
#[case::named(3, 4)]
pub(crate) unsafe extern "C" fn twice(#[case] a: u8, #[case] b: u8) {
    add(a, b);
}
