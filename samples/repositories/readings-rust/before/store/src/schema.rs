diesel::table! {
    sensors (id) {
        id -> Int4,
        name -> Text,
    }
}

diesel::table! {
    readings (id) {
        id -> Int8,
        sensor_id -> Int4,
        value -> Float8,
    }
}

diesel::joinable!(readings -> sensors (sensor_id));
