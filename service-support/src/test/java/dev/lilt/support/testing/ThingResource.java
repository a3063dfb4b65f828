package dev.lilt.support.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.Map;

/** A resource with blocking calls, as the services have them. */
@Path("/things")
@RolesAllowed("member")
@Produces("application/json")
public class ThingResource {
    @POST
    @Consumes("application/json")
    public Map<String, Object> make(Map<String, Object> thing) {
        return Map.of("fields", thing.size());
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    public Map<String, Object> replace(@PathParam("id") String id, Map<String, Object> thing) {
        return Map.of("id", id);
    }

    @GET
    public Map<String, Object> list(@QueryParam("fault") String state) throws SQLException {
        if (state != null) {
            throw new SQLException("secret", state);
        }
        return Map.of("things", 0);
    }

    @GET
    @Path("/{id}")
    @Produces({"application/json", "text/csv"})
    public String get(@PathParam("id") String id) {
        return "{}";
    }
}
