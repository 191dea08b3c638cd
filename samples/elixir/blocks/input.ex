defmodule Flow do
  def run(input, f \\ fn x -> x end) do
    if valid?(input), do: go(input), else: stop(input)

    case load(input) do
      {:ok, v} when v > 1 -> f.(v)
      {:error, _} -> nil
    end

    with {:ok, a} <- first(input),
         {:ok, b} <- second(a) do
      {a, b}
    else
      :error -> third(1)
    end

    Enum.each(input, fn
      {k, v} -> put(k, v)
      other -> drop(other)
    end)

    unless done?() do
      quote do
        def made(x), do: unquote(input)
      end
    end
  rescue
    e in [KeyError, Flow.Error] -> reraise(e, __STACKTRACE__)
  after
    clean(input)
  end

  def last, do: :end
end
