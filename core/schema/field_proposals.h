#pragma once

#include "core/schema/field_place.h"

#include <string>
#include <vector>

namespace bulkhead {

/// Something that can be written at a place.
struct FieldProposal {
    enum class Kind : std::uint8_t { Key, Value, Name };
    Kind kind = Kind::Key;
    std::string text{}; ///< "securityContext", "Always", "cart-config"
    std::string inserted{}; ///< what to write: with its colon, dash and the lines below, line breaks as "\n"
    std::string type{}; ///< "[]Container"; of a name: the kind of the object
    std::string description{}; ///< one sentence; of a name: its namespace
    bool isRequired = false;
    bool isDeprecated = false;
    bool leadsOn = false; ///< what is written next can be proposed too
};

struct FieldProposals {
    TextRange replaced{};
    std::vector<FieldProposal> list{}; ///< best first
};

/// What can be written at a place and goes on with what stands there before it: keys that are not there yet, values, names of
/// objects in the workspace. Works on broken text. Never a value of a Secret or a ConfigMap.
[[nodiscard]] FieldProposals fieldsAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names);

/// What is known of the field at a place.
struct FieldHelp {
    TextRange range{}; ///< of the key or value that was asked about
    std::string path{}; ///< "spec.containers[].image"
    std::string type{};
    std::string description{}; ///< whole, paragraphs separated by line breaks
    std::string featureGate{};
    std::string object{}; ///< "apps/v1 Deployment"
    std::string api{}; ///< "1.32.3" of Kubernetes; empty for a custom kind
    std::vector<std::string> values{};
    bool isRequired = false;
};
[[nodiscard]] std::optional<FieldHelp> helpAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names);

} // namespace bulkhead
