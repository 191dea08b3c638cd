defmodule Config do
  require Logger

  def port do
    System.get_env("PORT", "4000") |> String.to_integer()
  end

  def secret, do: System.fetch_env!("SECRET")
  def host, do: System.get_env("HOST") || "localhost"
  def debug?, do: System.get_env("DEBUG") == "1"

  def warn(x) do
    Logger.warning("x #{x}")
    System.put_env("SEEN", "1")
    Application.get_env(:app, :key)
  end
end
