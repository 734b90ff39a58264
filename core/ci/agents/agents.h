#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Charts of CircleCI's container agent, Concourse, Harness and Codefresh, with the pods that they and their programs make.
void readAgentCharts(CiReader &reader);

/// Bitbucket runners that its autoscaler makes of the groups in runners_config.yaml.
void readBitbucketGroups(CiReader &reader);

/// Agents in written pods, by image and environment, of systems that need no more than that. After the readers of all others.
void readAgents(CiReader &reader);

/// Image builders in written pods that belong to no runner: Docker in Docker, BuildKit, kaniko, Buildah, Podman. Last of all.
void readBuilders(CiReader &reader);

} // namespace bulkhead
