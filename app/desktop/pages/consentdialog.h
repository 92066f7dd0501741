#pragma once

#include "cluster/kubernetes/execpermissions.h"

#include <QDialog>

namespace driftgate
{

/// Asks whether a program may run that a context of the kubeconfig names for its credentials, and
/// shows all of the command, since a kubeconfig may come from anybody. Accepted: allow it. It goes
/// away with its closing.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    ConsentDialog(const QString &context, const ExecCommand &command, QWidget *parent);
};

} // namespace driftgate
