#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/kube/resource.h"

#include <functional>

namespace bulkhead {

/// Visits the values that the API demands to be strings, where a person easily writes something else: labels, annotations,
/// selectors of built-in kinds, the data of ConfigMaps and Secrets (`isData`). Only plain scalars; each where it is written, once.
void forEachStringField(const Resource &resource, const std::function<void(YamlNode value, bool isData)> &visit);

/// The same below a pod spec: labels and annotations of a template, nodeSelector, env, command, args.
void forEachStringField(const PodSpecView &pod, const std::function<void(YamlNode value)> &visit);

} // namespace bulkhead
