#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/manifest.h"
#include "core/text/secret_text.h"

#include <functional>

namespace bulkhead {

/// An object whose values are meant to be secret: a Secret of the core group.
[[nodiscard]] bool isSecretObject(const Resource &resource);

/// Visits the texts of a file outside the data of Secrets and the copy that kubectl keeps of an object, each where it is written.
void forEachPlainText(const Manifest &manifest, const std::function<void(YamlNode)> &visit);

/// A finding at the entry (or item) that holds a credential of that form; it concerns the object around it, if there is one.
FindingBuilder reportPlainSecret(Reporter &report, const RuleMetadata &rule, const Manifest &manifest, YamlNode text,
                                 Message message);

/// Offers to take a variable's value from a Secret that the person names. Nothing where `text` is not the value of a variable.
void offerSecretReference(FindingBuilder &finding, YamlNode text);

} // namespace bulkhead
