#pragma once

#include "core/analysis/finding.h"
#include "core/kube/manifest.h"
#include "core/report/json_writer.h"

#include <span>

namespace bulkhead {

/// What the JSON reports have in common.

/// A fix as an object of an array: title, applicability, the scope of a choice, the values that a manual fix asks for, edits with
/// bytes of the file as it is on disk.
void writeFixJson(JsonWriter &json, const QuickFix &fix);
/// The field "notUnderstood".
void writeNotUnderstoodJson(JsonWriter &json, std::span<const NotUnderstood> entries);

} // namespace bulkhead
