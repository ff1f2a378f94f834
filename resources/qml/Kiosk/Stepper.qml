// A number that is made larger or smaller by two keys beside it.
import QtQuick
import Hall

Item {
    id: stepper

    property string caption
    property int value
    property bool canLess: true
    property bool canMore: true
    property string namePrefix
    signal moved(int by)

    implicitHeight: Math.max(120, words.height)

    Key {
        id: less
        objectName: stepper.namePrefix + "-less"
        anchors.verticalCenter: parent.verticalCenter
        width: 112
        height: 112
        text: qsTr("Earlier")
        iconName: "minus"
        enabled: stepper.canLess
        onClicked: stepper.moved(-1)
    }
    Column {
        id: words
        anchors { left: less.right; right: more.left; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: stepper.caption
            size: Theme.caption
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
        }
        Label {
            width: parent.width
            text: stepper.value
            size: Theme.title
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
        }
    }
    Key {
        id: more
        objectName: stepper.namePrefix + "-more"
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: 112
        height: 112
        text: qsTr("Later")
        iconName: "plus"
        enabled: stepper.canMore
        onClicked: stepper.moved(1)
    }
}
