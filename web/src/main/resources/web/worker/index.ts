// The bundler starts here.
import './worker'
