defmodule Shop.Counter do
  use GenServer

  def start_link(opts \\ []) do
    GenServer.start_link(__MODULE__, :ok, opts)
  end

  @impl true
  def init(:ok), do: {:ok, %{}, {:continue, :load}}

  @impl true
  def handle_call({:get, key}, _from, state) do
    {:reply, fetch(state, key), state}
  end

  def wait(pid, ref) do
    receive do
      {:done, ^ref, value} -> finish(value)
      {:EXIT, ^pid, reason} -> fail(reason)
    after
      5_000 -> send(pid, :stop)
    end
  end
end
