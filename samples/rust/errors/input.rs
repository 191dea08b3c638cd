use thiserror::Error;

#[derive(Debug, Error)]
pub enum LoadError {
    #[from]
    Io(std::io::Error),
}

struct Plain;

impl std::error::Error for Plain {}

fn load(path: &str) -> Result<u8, LoadError> {
    let text = match read(path) {
        Ok(text) => text,
        Err(LoadError::Io(e)) if e.kind() == NotFound => return Err(LoadError::Missing),
        Err(e) => return Err(e),
    };
    if let Err(_) = check(&text) {
        bail!("bad {path}");
    }
    if text.is_empty() {
        panic!("empty");
    }
    parse(text).map_err(LoadError::Io)
}
