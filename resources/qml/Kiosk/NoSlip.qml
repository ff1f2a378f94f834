// No paper came: the number as a code for the telephone, and that staff know.
import QtQuick
import Hall

Item {
    id: block

    property string code
    property bool isWide

    Label {
        id: told
        width: parent.width
        text: qsTr("The slip was not printed; staff have been told. Please remember your number, or photograph it or the code.")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 3
    }
    QrCode {
        anchors { horizontalCenter: parent.horizontalCenter; top: told.bottom; topMargin: 16 }
        width: Math.max(160, Math.min(parent.width, parent.height - told.height - 16, 420))
        height: width
        text: block.code
        label: qsTr("Your number as a code")
    }
}
