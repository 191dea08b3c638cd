use std::{
    collections::{BTreeMap as Map, HashSet},
    io::{self, prelude::*},
};
use {crate::a, crate::b::{c, d as e}};
