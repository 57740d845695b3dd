package vn.khue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Checks a body against the constraints declared on its record and answers the errors found, to which the use case
 * adds those of the domain before it raises all of them together.
 */
@ApplicationScoped
public class Checks {

    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param body the body as read; null when the request had none
     * @throws Problem 400 when there is no body at all
     */
    public Errors of(Object body) {
        if (body == null) {
            throw Problem.malformed(List.of(new FieldError("", "body-needed")));
        }
        Errors errors = new Errors();
        validator.validate(body).forEach(violation -> add(errors, violation));
        return errors;
    }

    private static void add(Errors errors, ConstraintViolation<Object> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String pointer = pointer(violation.getPropertyPath());
        switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> errors.add(pointer, "required");
            case "Size" ->
                errors.add(
                        pointer,
                        violation.getInvalidValue() instanceof Collection<?> ? "wrong-number" : "wrong-length",
                        attributes.get("min"),
                        attributes.get("max"));
            case "Min" -> errors.add(pointer, "too-small", attributes.get("value"));
            case "Max" -> errors.add(pointer, "too-large", attributes.get("value"));
            case "Email" -> errors.add(pointer, "not-an-email");
            case "Pattern" -> errors.add(pointer, "wrong-form");
            default -> errors.add(pointer, "invalid-value");
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
