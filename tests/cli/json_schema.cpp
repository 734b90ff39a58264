#include "tests/cli/json_schema.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

#include <exception>

namespace bulkhead::test {

std::string schemaErrors(const std::string &schema, const std::string &json)
{
    std::string errors;
    try {
        const auto compiled = jsoncons::jsonschema::make_json_schema(jsoncons::json::parse(schema));
        const auto collect = [&errors](const jsoncons::jsonschema::validation_message &message) {
            errors += message.instance_location().string() + ": " + message.message() + "\n";
            return jsoncons::jsonschema::walk_result::advance;
        };
        compiled.validate(jsoncons::json::parse(json), collect);
    } catch (const std::exception &error) {
        errors += error.what();
    }
    return errors;
}

} // namespace bulkhead::test
