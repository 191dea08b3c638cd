use lettre::AsyncTransport;
use opendal::Operator;
use reqwest::Client;
use std::process::Command;

const PASSWORD_FIELD: &str = "password-confirm";

async fn load(name: &str) {
    let slow = Client::new();
    let bounded = Client::builder().timeout(limit).build();
    let answer = client.get(address).send().await;
    channel.send();
    mailer.send(message).await;
    operator.write(path, bytes).await;
    file.write(bytes);
    Command::new("git").arg("log").output();
    Command::new("sh").arg("-c").arg(name);
    Command::new("sh").arg("-c").arg("ls");
    let cache = redis::Client::open(address);
}

fn risks(name: &str) {
    sql_query(format!("DELETE FROM orders WHERE name = '{}'", name));
    sql_query(format!("DELETE FROM {}", table));
    builder.danger_accept_invalid_certs(true);
    builder.danger_accept_invalid_certs(allowed);
    orders::table.load::<Order>(conn);
    orders::table.filter(open).load::<Order>(conn);
    save(name).ok();
}
