package vn.khue.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/**
 * The endpoints of records are the same for all types; the description has them once for each, with its own fields, so
 * that a client made from it knows what a pupil is.
 */
final class RecordPaths {

    private static final String ANY = "{records}";
    private static final List<String> OF_PERSONS = List.of("/merge", "/transfers");
    private static final String LIST = "list";
    private static final String ENTER = "enter";
    private static final String ROWS = "rows";
    private static final String JSON = "application/json";
    private static final String VIEW = "EntryView";
    private static final String ANY_FIELDS = "ObjectNode";

    private RecordPaths() {}

    static void spread(Paths paths) {
        Map<String, PathItem> generic = new TreeMap<>();
        paths.getPathItems().forEach((path, item) -> {
            if (path.contains(ANY)) {
                generic.put(path, item);
            }
        });
        generic.forEach((path, item) -> {
            paths.removePathItem(path);
            Dictionary.TYPES.stream()
                    .filter(type -> type.person() || OF_PERSONS.stream().noneMatch(path::contains))
                    .forEach(type -> paths.addPathItem(path.replace(ANY, type.path()), of(type, item)));
        });
    }

    private static PathItem of(RecordType type, PathItem generic) {
        PathItem item = OASFactory.createPathItem();
        generic.getOperations().forEach((method, operation) -> item.setOperation(method, of(type, operation)));
        return item;
    }

    private static Operation of(RecordType type, Operation generic) {
        String method =
                generic.getOperationId().substring(generic.getOperationId().indexOf('_') + 1);
        Operation operation = OASFactory.createOperation()
                .operationId(RecordSchemas.name(type) + "Resource_" + method)
                .tags(generic.getTags())
                .summary(words(type, generic.getSummary()))
                .description(words(type, generic.getDescription()))
                .responses(responses(type, method, generic.getResponses()));
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : generic.getParameters()) {
            if (fits(type, parameter.getName())) {
                parameters.add(copy(parameter));
            }
        }
        if (generic.getRequestBody() != null) {
            Content content = OASFactory.createContent();
            generic.getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach((media, given) -> content.addMediaType(
                            media, OASFactory.createMediaType().schema(body(type, method, given.getSchema()))));
            operation.requestBody(OASFactory.createRequestBody()
                    .required(!Boolean.FALSE.equals(generic.getRequestBody().getRequired()))
                    .content(content));
        }
        return operation.parameters(parameters);
    }

    /** Whether the parameter of lists says something about records of the type. */
    private static boolean fits(RecordType type, String parameter) {
        return switch (parameter) {
            case "records" -> false;
            case "class" -> type.named().containsKey("classCode");
            case "status", "gender" -> type.named().containsKey(parameter);
            default -> true;
        };
    }

    /** What the code names is the same for all types; what it takes as it comes are the fields of the type. */
    private static Schema body(RecordType type, String method, Schema given) {
        if (given != null && given.getRef() != null && !given.getRef().endsWith(ANY_FIELDS)) {
            return OASFactory.createSchema().ref(given.getRef());
        }
        return RecordSchemas.ref(
                switch (method) {
                    case ENTER -> RecordSchemas.entry(type);
                    case ROWS -> RecordSchemas.rows(type);
                    default -> RecordSchemas.change(type);
                });
    }

    private static String words(RecordType type, String text) {
        return text == null ? null : text.replace("{types}", type.path()).replace("{type}", type.code() + " record");
    }

    private static APIResponses responses(RecordType type, String method, APIResponses generic) {
        APIResponses responses = OASFactory.createAPIResponses();
        generic.getAPIResponses().forEach((status, said) -> {
            APIResponse response = OASFactory.createAPIResponse()
                    .description(said.getDescription())
                    .headers(said.getHeaders());
            if (status.startsWith("20") && !status.equals("204")) {
                response.content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(answer(type, method, said))));
            }
            responses.addAPIResponse(status, response);
        });
        return responses;
    }

    private static Schema answer(RecordType type, String method, APIResponse said) {
        Schema given = said.getContent() == null || said.getContent().getMediaType(JSON) == null
                ? null
                : said.getContent().getMediaType(JSON).getSchema();
        boolean own = given == null || given.getRef() == null || given.getRef().endsWith(VIEW);
        if (!own) {
            return OASFactory.createSchema().ref(given.getRef());
        }
        return RecordSchemas.ref(method.equals(LIST) ? RecordSchemas.page(type) : RecordSchemas.answer(type));
    }

    private static Parameter copy(Parameter parameter) {
        return OASFactory.createParameter()
                .name(parameter.getName())
                .in(parameter.getIn())
                .required(parameter.getRequired())
                .description(parameter.getDescription())
                .schema(copy(parameter.getSchema()));
    }

    private static Schema copy(Schema schema) {
        if (schema == null) {
            return null;
        }
        Schema copy = OASFactory.createSchema()
                .format(schema.getFormat())
                .pattern(schema.getPattern())
                .maxLength(schema.getMaxLength())
                .minimum(schema.getMinimum())
                .maximum(schema.getMaximum())
                .defaultValue(schema.getDefaultValue())
                .enumeration(schema.getEnumeration() == null ? null : new ArrayList<>(schema.getEnumeration()))
                .items(copy(schema.getItems()))
                .ref(schema.getRef());
        if (schema.getType() != null) {
            schema.getType().forEach(copy::addType);
        }
        return copy;
    }
}
