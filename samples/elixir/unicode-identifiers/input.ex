defmodule Grid do
  def prüfe?(länge), do: länge > maß(1)
  def été(ñ) do
    hôtel(ñ)
  end
end
