local function run(o)
  log "starting"
  log.debug 'text'
  o:emit [[event]]
  if o then return "x" end
end
