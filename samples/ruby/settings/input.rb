# Settings by name, what is asked of them, and a schema whose leaves are variables.
limit = Settings.beds.limit
late = Settings.delay.hours.ago
never = Settings.timeout.negative?
go if Settings.key?(:banner_url)
host = Settings.dig(:mail, :host)
Settings[:page_size]
Settings[name]

Schema = Konfig::Schema.draw do
  group :mail do
    string :host do
      description "Where mail goes"
      default "localhost"
    end

    integer :port

    boolean :use_tls do
      default true
    end
  end
end

DB.create_table :beds do
  primary_key :id
end
@provisioner.create_table(:seeds, columns: {})
plan.create_table :drawings

Rails.application.credentials.mail.host
Rails.application.credentials.dig(:mail, :user)
Rails.application.credentials.mail[:port]
Rails.application.credentials.secret_key!
Rails.application.credentials.key_base = key
